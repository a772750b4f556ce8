"""Every command and what it is for, in the order of the help.

A command `some-name` is the object `command` in the file `some_name.py` beside this one.
"""

COMMANDS = {
    "demo": "a table to read and three figures of one run",
    "effect": "effects and interactions by name, on paired numbers",
    "screen": "which of all keys matter, and what a chosen list leaves out",
    "sensitivity": "which factors of a sweep its measures hang on, apart from luck",
    "calibrate": "what published findings leave of the priors of weakly known values",
    "robust": "which conclusions hold under every rival explanation and every draw of the parameters",
    "trace": "the TRACE document of the model: what was done to trust it, and what was not",
    "prereg": "the plan of a sweep as a text to preregister, and what of a result differs from it",
    "report": "a page about one result file: figures, what they show, and their numbers",
    "published": "how often studies as small as the published ones find the genes' effects",
    "power": "how many people a study of genes and a trait needs, and what smaller ones find",
    "export": "tables of a file for SPSS, R, Stata or a spreadsheet, with a codebook",
    "room": "what a workshop's room kept: tables, outcomes, and choice against luck",
    "verify": "whether the files of a folder are what their own configurations give",
    "twin": "one run of the slow second implementation of the model",
    "python": "Python in which `import dyad` works, wherever dyad is",
}
