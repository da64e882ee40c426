CREATE TABLE `community_boundary` (
  `communityId` CHAR(36) NOT NULL,
  `polygon` JSON NOT NULL,
  `importedAt` DATETIME(3) NOT NULL,
  `importedBy` VARCHAR(60) NOT NULL,
  PRIMARY KEY (`communityId`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;
