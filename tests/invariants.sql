-- What must hold after any fault: each query answers no row, on SQLite and on PostgreSQL. The comment above it is its promise.

-- a piece of work is laid once
SELECT job, subject, scheduled_for, COUNT(*) FROM job_run GROUP BY job, subject, scheduled_for HAVING COUNT(*) > 1;

-- a finished piece has an end, and nobody holds it
SELECT id FROM job_run WHERE state IN ('done', 'failed') AND (finished_at IS NULL OR held_until IS NOT NULL);

-- a running piece has a holder and a lease that ends
SELECT id FROM job_run WHERE state = 'running' AND (holder IS NULL OR held_until IS NULL);

-- a piece that was never begun has no end
SELECT id FROM job_run WHERE attempt = 0 AND (state <> 'waiting' OR finished_at IS NOT NULL);

-- a failed piece says why
SELECT id FROM job_run WHERE state = 'failed' AND (error IS NULL OR message = '');

-- an accepted row has its worker, and no other row has one
SELECT id FROM source_row WHERE (outcome = 'accepted') <> (worker_id IS NOT NULL);

-- an import counts the rows that it holds
SELECT b.id FROM import_batch b LEFT JOIN source_row s ON s.import_id = b.id WHERE b.undone_at IS NULL GROUP BY b.id, b.accepted, b.in_review, b.refused
HAVING b.accepted <> SUM(CASE WHEN s.outcome = 'accepted' THEN 1 ELSE 0 END) OR b.in_review <> SUM(CASE WHEN s.outcome = 'review' THEN 1 ELSE 0 END)
OR b.refused <> SUM(CASE WHEN s.outcome = 'refused' THEN 1 ELSE 0 END);

-- one file is written once for one day
SELECT content_sha256, as_of, COUNT(*) FROM import_batch WHERE kind = 'list' AND undone_at IS NULL GROUP BY content_sha256, as_of HAVING COUNT(*) > 1;

-- a worker of the registry came from a row of a list, and who has none is retired
SELECT w.id FROM worker w WHERE (w.retired_at IS NULL) <> EXISTS (SELECT 1 FROM source_row s WHERE s.worker_id = w.id);

-- an import that was undone has no rows
SELECT b.id FROM import_batch b JOIN source_row s ON s.import_id = b.id WHERE b.undone_at IS NOT NULL;

-- who was found to be somebody else is retired
SELECT id FROM worker WHERE merged_into IS NOT NULL AND retired_at IS NULL;

-- a citizen ID finds nobody who is retired
SELECT id FROM worker WHERE retired_at IS NOT NULL AND (citizen_id_hash IS NOT NULL OR citizen_id_tail_hash IS NOT NULL);

-- a row that waits is in the queue
SELECT s.id FROM source_row s WHERE s.outcome = 'review' AND NOT EXISTS (SELECT 1 FROM review_item r WHERE r.source_id = s.id AND r.kind = 'row');

-- a question about people names them, the lower number first
SELECT id FROM review_item WHERE kind IN ('same_person', 'shared_id') AND (worker_id IS NULL OR other_worker_id IS NULL OR worker_id >= other_worker_id);

-- nobody is asked twice whether two people are one
SELECT kind, worker_id, other_worker_id, COUNT(*) FROM review_item WHERE other_worker_id IS NOT NULL GROUP BY kind, worker_id, other_worker_id HAVING COUNT(*) > 1;

-- a sealed number is no text
SELECT id FROM worker WHERE LENGTH(citizen_id) BETWEEN 1 AND 15 OR LENGTH(phones) BETWEEN 1 AND 15 OR LENGTH(ethnicity) BETWEEN 1 AND 15;

-- a file that was put away or could not be read keeps no bytes, and a written one only until its day
SELECT id FROM upload WHERE (state IN ('put_away', 'refused') OR (state = 'written' AND kept_until IS NULL)) AND LENGTH(content) > 32;

-- a file that waits belongs to no import, and a written one to one that stands
SELECT u.id FROM upload u LEFT JOIN import_batch b ON b.id = u.import_id WHERE (u.state = 'written') <> (b.id IS NOT NULL AND b.undone_at IS NULL);

-- nobody is invited twice to one fair
SELECT fair_code, worker_id FROM invitation GROUP BY fair_code, worker_id HAVING COUNT(*) > 1;

-- a fair has no more letters than seats
SELECT f.code FROM fair f JOIN invitation i ON i.fair_code = f.code GROUP BY f.code, f.seats HAVING COUNT(*) > f.seats;

-- letters come from a plan that is kept
SELECT i.id FROM invitation i LEFT JOIN fair_plan p ON p.fair_code = i.fair_code WHERE p.fair_code IS NULL;

-- whoever stands in the registry has a name, and needs no fingerprint to come back by
SELECT id FROM worker WHERE retired_at IS NULL AND (full_name = '' OR CAST(known_by AS TEXT) <> '[]');
