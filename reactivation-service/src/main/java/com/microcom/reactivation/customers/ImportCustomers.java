package com.microcom.reactivation.customers;

import com.microcom.contracts.rest.ContactsApi.Wanted;
import com.microcom.contracts.values.Channel;
import com.microcom.reactivation.customers.CustomerFile.BadRow;
import com.microcom.reactivation.customers.CustomerFile.Line;
import com.microcom.reactivation.customers.CustomerFile.Row;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** Loads the good rows of a file and names the bad ones. Repeating a file changes nothing. */
@ApplicationScoped
public class ImportCustomers {
  /** As many contacts as the gateway is asked for at once. */
  private static final int BATCH = 500;

  private final Contacts contacts;
  private final Customers customers;
  private final Clock clock;
  private final ZoneId zone;

  public ImportCustomers(Contacts contacts, Customers customers, Clock clock, ZoneId zone) {
    this.contacts = contacts;
    this.customers = customers;
    this.clock = clock;
    this.zone = zone;
  }

  public sealed interface Result {
    record Imported(int imported, List<BadRow> rejected) implements Result {}

    /** The gateway did not answer; what was loaded before stays, and repeating the file is safe. */
    record Interrupted(int imported, String reason) implements Result {}
  }

  public Result handle(List<Row> rows) {
    var checked = CustomerFile.check(rows, LocalDate.ofInstant(clock.instant(), zone));
    for (var from = 0; from < checked.good().size(); from += BATCH) {
      var batch = checked.good().subList(from, Math.min(from + BATCH, checked.good().size()));
      if (contacts.identify(batch.stream().map(ImportCustomers::wanted).toList()) instanceof Contacts.Answer.Known known) {
        load(batch, known);
      } else {
        return new Result.Interrupted(from, "gateway");
      }
    }
    return new Result.Imported(checked.good().size(), checked.bad());
  }

  private void load(List<Line> batch, Contacts.Answer.Known known) {
    for (var i = 0; i < batch.size(); i++) {
      var line = batch.get(i);
      customers.bought(known.contacts().get(i), line.address(), line.name(), line.lastPurchase().atStartOfDay(zone).toInstant());
    }
  }

  private static Wanted wanted(Line line) {
    return new Wanted(Channel.WHATSAPP, line.address().value(), line.name());
  }
}
