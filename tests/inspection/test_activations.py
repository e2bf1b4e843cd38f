import gc
import weakref

import numpy as np

from engine.core import backend
from engine.inspection.activations import activations


def test_looking_does_not_keep_a_network_alive(image):
    layers = backend.keras().layers
    model = backend.keras().Sequential([layers.Input((16, 16, 3)), layers.Conv2D(2, 3, name="c")])
    activations(model, image, "c")
    gone = weakref.ref(model)
    del model
    gc.collect()
    assert gone() is None


def test_one_trace_serves_every_layer_and_weights_may_change(small, image):
    before = activations(small, image, "first")
    kernel = small.get_layer("first").kernel
    kept = np.asarray(kernel)
    kernel.assign(kept * 2)
    after = activations(small, image, "first")
    kernel.assign(kept)
    np.testing.assert_allclose(after, before * 2, atol=1e-4)


def test_dropout_and_batch_norm_are_in_inference_mode(image):
    layers = backend.keras().layers
    net = backend.keras().Sequential(
        [layers.Input((16, 16, 3)), layers.BatchNormalization(name="norm"), layers.Dropout(0.5, name="drop")]
    )
    np.testing.assert_array_equal(activations(net, image, "drop"), activations(net, image, "norm"))
