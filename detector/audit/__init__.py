"""Many pages at once: judge sites and archives in parallel, keep what was done, tell what it comes to.

`run(inputs, settings)` is what `detector audit` calls. Results are kept in a journal on disk as they come, so memory
stays flat and a run that was killed goes on where it stopped.
"""
