# How many CNRS laboratories stand in each country? R, without any package.
# Save laboratories.csv beside this file, then:  Rscript laboratories.R
laboratories <- read.csv("laboratories.csv", fileEncoding = "UTF-8-BOM", na.strings = "")
known <- subset(laboratories, status == "current")
counts <- sort(table(known$country), decreasing = TRUE)
print(counts)
