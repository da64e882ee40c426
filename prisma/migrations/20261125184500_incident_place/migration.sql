-- Where it happened, as the resident wrote it (encrypted), and the point that was chosen on the map (gcj02).
ALTER TABLE `request`
  ADD COLUMN `incidentAddress` VARCHAR(900) NULL,
  ADD COLUMN `incidentLng` DECIMAL(9, 6) NULL,
  ADD COLUMN `incidentLat` DECIMAL(8, 6) NULL;
