from engine.core.backend import keras
from engine.model.counting import layer_macs, macs


def test_every_layer_that_multiplies_is_counted():
    layers = keras().layers
    picture = keras().Input((8, 8, 4))
    x = layers.Conv2D(6, 3, 2, padding="same", groups=2)(picture)  # 4·4 · 6·3·3·2
    x = layers.DepthwiseConv2D(3, padding="same")(x)  # 4·4 · 6·9
    x = layers.SeparableConv2D(5, 3, padding="same")(x)  # 4·4 · (6·9 + 6·5)
    x = keras().Sequential([layers.BatchNormalization(), layers.Conv2D(2, 1)])(x)  # 4·4 · 10
    x = layers.Dense(3)(x)  # on a map: 4·4 · 6
    model = keras().Model(picture, layers.Dense(7)(layers.Flatten()(x)))  # 48 · 7
    assert macs(model) == 16 * (108 + 54 + 84 + 10 + 6) + 336
    assert layer_macs(model.layers[-1]) == 336
