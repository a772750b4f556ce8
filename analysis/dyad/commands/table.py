"""Every command and what it is for, in the order of the help.

A command `some-name` is the object `command` in the file `some_name.py` beside this one.
"""

COMMANDS = {
    "demo": "prints a table and draws three figures of one run",
    "effect": "effects and interactions by name, from paired differences",
    "screen": "which keys have an effect, and what a chosen list of keys leaves out",
    "sensitivity": "which factors of a sweep influence its measures, without luck",
    "calibrate": "fits the weakly known values of the model to published findings",
    "robust": "which conclusions hold under every rival explanation and every draw of the parameters",
    "trace": "the TRACE document of the model: how it was evaluated, and what was not done",
    "prereg": "the plan of a sweep as a text to preregister; or how a result differs from it",
    "report": "a page about one result file: figures, what they show, and their numbers",
    "published": "how often studies as small as the published ones find effects of genes",
    "power": "how many people a study of genes and a trait needs, and what smaller studies find",
    "export": "tables of a result file for SPSS, R, Stata or a spreadsheet, with a codebook",
    "room": "the record of a workshop's room: tables, outcomes, and choice against luck",
    "verify": "checks that the result files of a folder agree with their configurations",
    "twin": "one run of the slow second implementation of the model",
    "python": "starts Python with the package `dyad`",
}
