CREATE TABLE `suggest_model` (
  `version` INT NOT NULL,
  `madeAt` DATETIME(3) NOT NULL,
  `corrections` INT NOT NULL,
  `first` DECIMAL(6,5) NOT NULL,
  `offered` DECIMAL(6,5) NOT NULL,
  `live` TINYINT(1) NOT NULL,
  `content` MEDIUMTEXT NOT NULL,
  PRIMARY KEY (`version`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
