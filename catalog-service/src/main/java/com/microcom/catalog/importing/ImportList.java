package com.microcom.catalog.importing;

import com.microcom.catalog.importing.ImportReport.State;
import com.microcom.catalog.importing.reading.ListFile;
import com.microcom.catalog.importing.reading.UnreadableList;
import com.microcom.catalog.pricing.TodaysRates;
import com.microcom.catalog.search.FollowProducts;
import com.microcom.contracts.Ids;
import com.microcom.contracts.values.Sku;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes over a company's list. The same list twice changes nothing and publishes nothing. */
@ApplicationScoped
public class ImportList {
  private static final Logger LOG = Logger.getLogger(ImportList.class);

  /** Rows are locked for one batch at a time: orders that want them wait milliseconds, not the whole import. */
  private static final int BATCH = 250;

  /** Fewer than this may vanish from any list. */
  private static final int FEW = 5;

  private final StoreRows storing;
  private final HideProducts hiding;
  private final Imports imports;
  private final TodaysRates rates;
  private final FollowProducts searching;
  private final Ids ids;
  private final Clock clock;
  private final ZoneId zone;
  private final int mostVanishing;
  private final Set<UUID> begun = ConcurrentHashMap.newKeySet();

  public ImportList(
      StoreRows storing,
      HideProducts hiding,
      Imports imports,
      TodaysRates rates,
      FollowProducts searching,
      Ids ids,
      Clock clock,
      ZoneId zone,
      @ConfigProperty(name = "catalog.import.most-vanishing") int mostVanishing) {
    this.storing = storing;
    this.hiding = hiding;
    this.imports = imports;
    this.rates = rates;
    this.searching = searching;
    this.ids = ids;
    this.clock = clock;
    this.zone = zone;
    this.mostVanishing = mostVanishing;
  }

  /**
   * @param asOf the list's stock is true as of then; null = as old as the source says, or not known
   * @param confirmed whatever vanishes from a full list may be hidden
   */
  public record Order(Begun begun, Source source, String fileName, Instant asOf, boolean confirmed) {}

  /** Which import it is, and since when. */
  public record Begun(UUID id, Instant at) {}

  /** Notes that a list has arrived; {@link #take} it then. */
  public Order begin(Source source, String fileName, Instant asOf, boolean confirmed) {
    var now = clock.instant();
    var asOfOrAge = asOf != null || source.dataAge() == null ? asOf : now.minus(source.dataAge());
    var order = new Order(new Begun(ids.next(), now), source, fileName, asOfOrAge, confirmed);
    imports.save(new Progress(order).report(State.WAITING), source.full());
    begun.add(order.begun().id());
    return order;
  }

  /** Says that what has begun here is not dead, be it waiting for its turn or long at one step. */
  public void giveSignOfLife() {
    imports.alive(Set.copyOf(begun));
  }

  /** @return the report of what was done, or of why nothing was */
  public ImportReport take(Order order, Path file) {
    var progress = new Progress(order);
    try (var turn = imports.await(order.source().name())) {
      save(progress, State.READING);
      run(order, file, progress);
      return save(progress.report(State.DONE).ended(State.DONE, null, null, clock.instant()), order);
    } catch (UnreadableList e) {
      return save(progress.report(State.REFUSED).ended(State.REFUSED, "catalog.not-a-list", e.getMessage() + " El catálogo quedó como estaba.", clock.instant()), order);
    } catch (Unwanted e) {
      return save(progress.report(State.REFUSED).ended(State.REFUSED, e.code, e.getMessage() + " El catálogo quedó como estaba.", clock.instant()), order);
    } catch (IOException | RuntimeException e) {
      LOG.errorf(e, "Import %s of %s failed", order.begun().id(), order.fileName());
      return save(progress.report(State.FAILED).ended(State.FAILED, "catalog.import-failed", "La importación se cortó por una falla nuestra: lo que se llegó a cargar está bien; mandá la misma lista de nuevo y se completa.", clock.instant()), order);
    } finally {
      begun.remove(order.begun().id());
      searching.catchUp();
    }
  }

  /** A good list that would do harm. */
  private static final class Unwanted extends IOException {
    private static final long serialVersionUID = 1L;
    private final String code;

    Unwanted(String code, String reason) {
      super(reason);
      this.code = code;
    }
  }

  private void run(Order order, Path file, Progress progress) throws IOException {
    var table = ListFile.open(file, order.source().sheet(), order.source().items());
    var check = CheckList.of(table, order.source(), zone, rejection -> progress.rejected(rejection, imports));
    progress.counted(check.rows());
    var vanishing = order.source().full() && check.header().has(Column.TITLE) ? vanishing(order, check) : List.<Sku>of();
    save(progress, State.STORING);
    store(order, check, progress);
    progress.hidden = hiding.hide(vanishing, order.source().name());
    progress.flush(imports);
  }

  private List<Sku> vanishing(Order order, CheckList check) throws Unwanted {
    var newer = imports.newestFull(order.source().name()).filter(then -> order.asOf() != null && then.isAfter(order.asOf()));
    if (newer.isPresent()) {
      throw new Unwanted("catalog.list-outdated", "Ya se cargó una lista completa más nueva de esta fuente, del " + newer.get() + ".");
    }
    var known = hiding.visibleOf(order.source().name());
    var vanishing = known.stream().filter(sku -> !check.means(sku)).toList();
    var most = order.source().mostVanishing() == null ? mostVanishing : order.source().mostVanishing();
    if (!order.confirmed() && vanishing.size() > FEW && vanishing.size() * 100L > (long) known.size() * most) {
      throw new Unwanted("catalog.list-hides-too-much", "La lista completa haría desaparecer " + vanishing.size() + " de los " + known.size() + " productos de la fuente (más del "
          + most + " %): parece cortada. Si está bien, " + howToConfirm(order));
    }
    return vanishing;
  }

  private static String howToConfirm(Order order) {
    return order.source().pull() == null
        ? "mandala de nuevo con POST /imports?source=" + order.source().name() + "&confirm=true, o dejala en la carpeta de listas con el nombre «" + order.fileName() + ".confirmado»."
        : "subí mostVanishing con PUT /sources/" + order.source().name() + " hasta que se haya traído.";
  }

  private void store(Order order, CheckList check, Progress progress) throws IOException {
    var in = new StoreRows.Circumstances(order.source(), order.begun().at(), order.asOf(), rates.pesosPer());
    var batch = new ArrayList<ListedRow>(BATCH);
    check.eachTaken(row -> {
      batch.add(row);
      if (batch.size() == BATCH) {
        store(batch, check, in, progress);
      }
    });
    store(batch, check, in, progress);
  }

  private void store(List<ListedRow> batch, CheckList check, StoreRows.Circumstances in, Progress progress) {
    if (batch.isEmpty()) {
      return;
    }
    var tally = storing.store(List.copyOf(batch), check.header(), in);
    progress.add(tally, batch.getLast().row() - check.header().row());
    tally.rejected().forEach(rejection -> progress.rejected(rejection, imports));
    batch.clear();
    save(progress, State.STORING);
  }

  private void save(Progress progress, State state) {
    imports.save(progress.report(state), progress.full());
  }

  private ImportReport save(ImportReport report, Order order) {
    imports.save(report, order.source().full());
    return imports.find(report.id()).orElse(report);
  }
}
