-- Since when it goes on is told in the resident's own words, and lies encrypted as all the others do.
ALTER TABLE `dispute` MODIFY `since` VARCHAR(500) NOT NULL;
