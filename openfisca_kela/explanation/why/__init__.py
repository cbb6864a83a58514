"""Why a decision was refused, and the smallest changes of facts that would remove the refusal."""
