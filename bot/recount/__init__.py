"""The recount: every result of an exported journal reckoned anew, by nothing the engine reckons with.

It reads the file itself, follows the chain itself and does its own arithmetic in exact fractions. It imports
nothing else of the program, so a fault of the engine, its codec or its storage cannot hide in both.
"""
