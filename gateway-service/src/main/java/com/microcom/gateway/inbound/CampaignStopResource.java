package com.microcom.gateway.inbound;

import com.microcom.gateway.delivering.CampaignStop;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.jboss.logging.Logger;

/** The brake on campaigns: pulled by the channel's error codes, lifted by a person. */
@Path("/campaign-stop")
public class CampaignStopResource {
  private static final Logger LOG = Logger.getLogger(CampaignStopResource.class);

  private final CampaignStop campaignStop;

  public CampaignStopResource(CampaignStop campaignStop) {
    this.campaignStop = campaignStop;
  }

  /** @param reason the channel's error code; null if campaigns may go out */
  public record State(boolean stopped, String reason) {}

  @GET
  public State get() {
    var reason = QuarkusTransaction.requiringNew().call(campaignStop::reason);
    return new State(reason.isPresent(), reason.orElse(null));
  }

  @DELETE
  public void lift() {
    LOG.info("Campaign messages may go out again");
    QuarkusTransaction.requiringNew().run(campaignStop::lift);
  }
}
