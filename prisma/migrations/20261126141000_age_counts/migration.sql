-- How long open requests have been there: counted once of what is there, less the changes that still wait to be folded in.
INSERT INTO `request_count` (`name`, `communityId`, `part`, `scopeId`, `n`)
SELECT 'age', `communityId`, CAST(DATE(`submittedAt` + INTERVAL 8 HOUR) AS CHAR), `queueId`, COUNT(*)
FROM `request`
WHERE `state` IN ('queued', 'accepted', 'in_progress', 'waiting_on_resident') AND `parentId` IS NULL
GROUP BY `communityId`, DATE(`submittedAt` + INTERVAL 8 HOUR), `queueId`;

INSERT INTO `request_count` (`name`, `communityId`, `part`, `scopeId`, `n`)
SELECT 'age', `communityId`, CAST(`submittedOn` AS CHAR), `queueId`, -SUM(`n`) AS `gone`
FROM `request_count_change`
WHERE `state` IN ('queued', 'accepted', 'in_progress', 'waiting_on_resident') AND `isPart` = 0
GROUP BY `communityId`, `submittedOn`, `queueId`
ON DUPLICATE KEY UPDATE `n` = `n` + VALUES(`n`);
