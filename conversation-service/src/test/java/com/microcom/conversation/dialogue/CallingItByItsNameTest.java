package com.microcom.conversation.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.microcom.contracts.rest.CatalogApi.Found;
import com.microcom.contracts.rest.CatalogApi.Outcome;
import com.microcom.contracts.rest.CatalogApi.Product;
import com.microcom.contracts.rest.CatalogApi.Search;
import com.microcom.contracts.values.Money;
import com.microcom.contracts.values.Sku;
import com.microcom.contracts.values.VatRate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** "El Cloud II": no kind, no digit, and a catalogue that only supposes kinds. */
class CallingItByItsNameTest {
  private static final Product STINGER = headphones("AUR-1", "Auriculares HyperX Cloud Stinger 2", "HyperX");
  private static final Product PANDORA = headphones("AUR-2", "Auriculares Redragon H350 Pandora", "Redragon");
  private final Salesroom room = new Salesroom(new HeadphoneShop());

  @Test
  void what_nothing_is_called_is_said_not_to_be_here_and_nothing_is_added() {
    assertThat(room.says("quiero el cloud ii")).contains("No encontré «cloud ii»", "¿Buscás algo de esto?");
    assertThat(room.conversation.cart().isEmpty()).isTrue();
    assertThat(room.buttons().map(b -> b.title())).containsExactly("auriculares");
  }

  @Test
  void with_a_quantity_neither() {
    assertThat(room.says("dame 2 cloud ii")).contains("No encontré «cloud ii»");
    assertThat(room.conversation.cart().isEmpty()).isTrue();
  }

  @Test
  void what_one_product_is_called_is_it() {
    assertThat(room.says("dame el redragon pandora")).contains("Sumé 1 ×");
    assertThat(room.conversation.cart().lines()).extracting(l -> l.sku().value()).containsExactly("AUR-2");
  }

  @Test
  void who_only_asks_is_told_so_too() {
    assertThat(room.says("tienen los cloud ii?")).contains("No encontré «cloud ii»");
  }

  private static Product headphones(String sku, String title, String brand) {
    return new Product(new Sku(sku), title, brand, "", "headphones", Money.ars("50000"), new VatRate("21"), 5, "", Map.of());
  }

  /** Knows headphones by their kind, and supposes them where it knows nothing. */
  private static final class HeadphoneShop extends ShopFixture {
    @Override
    public Remote<Found> search(Search search) {
      var products = List.of(STINGER, PANDORA);
      return Remote.of(search.text().contains("auriculares")
          ? new Found(Outcome.FOUND, products, products.size(), "auriculares", List.of(), null, List.of())
          : new Found(Outcome.CLARIFY, List.of(), 0, "", List.of(), "No estoy seguro de haber entendido. ¿Buscás algo de esto?", List.of("auriculares")));
    }

    @Override
    public Remote<List<Product>> lookup(List<Sku> skus) {
      return Remote.of(List.of(STINGER, PANDORA).stream().filter(p -> skus.contains(p.sku())).toList());
    }
  }
}
