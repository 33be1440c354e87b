-- Why: every page about a child begins by asking who may see that child, and planning that question took as long as answering it,
-- each time anew. Its plan is the same for everybody: made once a connection.
alter function permitted_children() set plan_cache_mode = force_generic_plan;
