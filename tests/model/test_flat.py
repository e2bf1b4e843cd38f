import numpy as np

from engine.core.backend import keras
from engine.model.flat import flat, rename


def nested():
    """A network with all that Keras's own have: an inner Sequential, and loose operations with tensors and numbers."""
    layers = keras().layers
    picture = keras().Input((8, 8, 3), name="picture")
    inner = keras().Sequential(
        [layers.Conv2D(4, 3, padding="same", name="down_conv_0"), layers.LayerNormalization(name="down_norm_0")],
        name="down_block_0",
    )
    x = inner(picture)
    x = x + layers.Conv2D(4, 1)(x)
    x = layers.Conv2D(4, 3, padding="same", groups=4, name="each")(x)
    x = layers.ReLU(6.0)(x + 3.0) * (1.0 / 6.0)
    return keras().Model(picture, x * layers.Activation("tanh")(x), name="nested")


def test_inner_models_and_loose_operations_become_layers():
    network, pictures = nested(), np.random.default_rng(0).normal(size=(2, 8, 8, 3)).astype("float32")
    wanted, made = network(pictures).numpy(), flat(network)
    assert made is not network
    assert [layer.name for layer in made.layers][:3] == ["picture", "down_block_0_conv", "down_block_0_layernorm"]
    assert all(isinstance(each, keras().layers.Layer) and not hasattr(each, "layers") for each in made.operations)
    assert made.count_params() == network.count_params()
    assert type(made.get_layer("each")).__name__ == "DepthwiseConv2D"
    np.testing.assert_allclose(made(pictures), wanted, atol=1e-6)


def test_a_flat_network_stays_itself_and_its_numbers_begin_anew():
    layers = keras().layers
    layers.ReLU(), layers.ReLU()  # other networks of the process have used numbers
    x = picture = keras().Input((4,), name="picture")
    for _ in range(3):
        x = layers.ReLU()(x)
    network = keras().Model(picture, layers.Dense(2, name="re_lu_of_mine")(x))
    assert flat(network) is network
    assert [layer.name for layer in network.layers] == ["picture", "re_lu", "re_lu_1", "re_lu_2", "re_lu_of_mine"]
    rename(network)
    assert network.get_layer("re_lu_1") is network.layers[2]
