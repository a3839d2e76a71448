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
