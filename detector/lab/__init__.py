"""The laboratory: training, evaluation and rule statistics over labelled corpora."""
