-- Audit entries form a chain: each one's hash covers the one before (see docs/decisions/010-audit-chain.md).
ALTER TABLE `audit_entry`
  ADD COLUMN `seq` INTEGER NULL,
  ADD COLUMN `hash` CHAR(64) NULL,
  ADD UNIQUE INDEX `audit_entry_seq_key`(`seq`);

CREATE TABLE `audit_chain` (
  `id` INTEGER NOT NULL,
  `seq` INTEGER NOT NULL,
  `hash` CHAR(64) NOT NULL,
  PRIMARY KEY (`id`)
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci;

INSERT INTO `audit_chain` (`id`, `seq`, `hash`) VALUES (1, 0, REPEAT('0', 64));
