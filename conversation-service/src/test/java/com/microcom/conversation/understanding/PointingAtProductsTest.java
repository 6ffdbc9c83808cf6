package com.microcom.conversation.understanding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microcom.contracts.values.Sku;
import java.util.List;
import org.junit.jupiter.api.Test;

class PointingAtProductsTest {
  private static final Context CONTEXT = Situations.of("sc");

  @Test
  void positions_and_prices_pick_one_of_those_shown() {
    assertEquals(skus("CAM-2"), Referents.shown(new Reference.Ordinal(2), CONTEXT));
    assertEquals(skus("CAM-3"), Referents.shown(new Reference.Last(), CONTEXT));
    assertEquals(skus("CAM-3"), Referents.shown(new Reference.Cheapest(), CONTEXT));
    assertEquals(skus("CAM-2"), Referents.shown(new Reference.MostExpensive(), CONTEXT));
    assertEquals(skus(), Referents.shown(new Reference.Ordinal(9), CONTEXT));
  }

  @Test
  void a_name_picks_all_that_fit() {
    assertEquals(skus("CAM-3"), Referents.shown(new Reference.Named("dahua"), CONTEXT));
    assertEquals(skus("CAM-1", "CAM-2"), Referents.shown(new Reference.Named("cámaras hikvision"), CONTEXT));
    assertEquals(skus("CAM-2"), Referents.shown(new Reference.Named("hikvision de 4mp"), CONTEXT));
    assertEquals(skus("CAM-1"), Referents.shown(new Reference.Named("ds2ce16d0t"), CONTEXT));
    assertEquals(skus("DISK-2"), Referents.inCart(new Reference.Named("el disco"), CONTEXT));
    assertEquals(skus(), Referents.inCart(new Reference.Named("router"), CONTEXT));
  }

  @Test
  void that_is_the_last_thing_in_the_cart_but_unclear_among_several_shown() {
    assertEquals(skus("DISK-2"), Referents.inCart(new Reference.That(), CONTEXT));
    assertEquals(skus(), Referents.shown(new Reference.That(), CONTEXT));
  }

  private static List<Sku> skus(String... values) {
    return List.of(values).stream().map(Sku::new).toList();
  }
}
