#!/usr/bin/python3
"""Trains the example model of confidences, a logistic regression, on a synthetic history.

Usage: train.py FILE.onnx
Needs python3-numpy and python3-onnx; the same script writes the same bytes.

A model takes the seven factors' values in the order of FACTORS, before any weight, as one row of
floats, and gives the probability that the trade is won. To train one on a real history, replace
history(): the values stand in signals.scored, what became of the trade in orders.events.
"""

import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

SEED = 20260105
SIGNALS = 20_000
ROUNDS = 25

# The factor, its lowest and its highest value, and what it is worth in the synthetic history.
FACTORS = [
    ("claim", -2.0, 2.0, 0.6),
    ("freshness", -1.0, 0.0, 0.9),
    ("completeness", -0.5, 0.0, 0.4),
    ("market-price", -3.0, 0.5, 1.2),
    ("other-strategies", -1.0, 1.0, 0.8),
    ("track-record", -1.5, 1.5, 1.4),
    ("volatility", -1.0, 0.0, 0.7),
]
BASE = 0.8473


def history(random):
    """Values of signals, and whether the trade of each was won."""
    lowest = numpy.array([factor[1] for factor in FACTORS])
    highest = numpy.array([factor[2] for factor in FACTORS])
    worth = numpy.array([factor[3] for factor in FACTORS])
    values = random.uniform(lowest, highest, (SIGNALS, len(FACTORS)))
    won = random.uniform(size=SIGNALS) < probability(values @ worth + BASE)
    return values, won.astype(float)


def probability(log_odds):
    return 1 / (1 + numpy.exp(-log_odds))


def fit(values, won):
    """Newton's method; the last weight is the constant."""
    rows = numpy.hstack([values, numpy.ones((len(values), 1))])
    weights = numpy.zeros(rows.shape[1])
    for _ in range(ROUNDS):
        expected = probability(rows @ weights)
        slope = rows.T @ (won - expected)
        curvature = (rows.T * (expected * (1 - expected))) @ rows
        weights += numpy.linalg.solve(curvature, slope)
    # Rounded, since the last bits depend on the processor.
    return numpy.round(weights, 3)


def model(weights):
    factors = len(FACTORS)
    matrix = weights[:factors].reshape(factors, 1).astype(numpy.float32)
    constant = weights[factors:].reshape(1, 1).astype(numpy.float32)
    graph = helper.make_graph(
        [
            helper.make_node("MatMul", ["factors", "weights"], ["weighed"]),
            helper.make_node("Add", ["weighed", "constant"], ["log_odds"]),
            helper.make_node("Sigmoid", ["log_odds"], ["confidence"]),
        ],
        "confidence",
        [helper.make_tensor_value_info("factors", TensorProto.FLOAT, [1, factors])],
        [helper.make_tensor_value_info("confidence", TensorProto.FLOAT, [1, 1])],
        [
            numpy_helper.from_array(matrix, "weights"),
            numpy_helper.from_array(constant, "constant"),
        ],
    )
    made = helper.make_model(
        graph, producer_name="train.py", opset_imports=[helper.make_opsetid("", 13)]
    )
    made.ir_version = 7
    onnx.checker.check_model(made)
    return made


def main(file):
    random = numpy.random.Generator(numpy.random.PCG64(SEED))
    weights = fit(*history(random))
    for (name, *_), weight in zip(FACTORS + [("constant",)], weights):
        print(f"{name:18}{weight:8.3f}")
    with open(file, "wb") as out:
        out.write(model(weights).SerializeToString())


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
