package com.microcom.conversation.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.events.WorkItemChanged.State;
import com.microcom.conversation.Transactions;
import com.microcom.conversation.workitems.WorkItem;
import com.microcom.conversation.workitems.WorkItems;
import com.microcom.messaging.http.Refused;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Locale;

/** The hand-off queue: {@code GET /work-items?state=opened}, oldest first. */
@Path("/work-items")
@Blocking
class WorkItemsResource {
  private static final int AT_MOST = 200;

  private final WorkItems workItems;
  private final Transactions transactions;

  WorkItemsResource(WorkItems workItems, Transactions transactions) {
    this.workItems = workItems;
    this.transactions = transactions;
  }

  @GET
  public List<WorkItem> list(@QueryParam("state") String state) {
    var wanted = state == null ? null : parse(state);
    return transactions.inOne(() -> workItems.list(wanted, AT_MOST));
  }

  private static State parse(String state) {
    try {
      return State.valueOf(state.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new Refused(Problem.of(400, "work-items.bad-state", "Unknown state",
          "El estado tiene que ser opened, claimed, released o closed."));
    }
  }
}
