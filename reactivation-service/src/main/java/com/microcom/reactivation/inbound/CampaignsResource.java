package com.microcom.reactivation.inbound;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.microcom.contracts.Problem;
import com.microcom.contracts.values.CampaignId;
import com.microcom.messaging.http.Refused;
import com.microcom.reactivation.campaigns.Campaign;
import com.microcom.reactivation.campaigns.CampaignProgress;
import com.microcom.reactivation.campaigns.Campaigns;
import com.microcom.reactivation.campaigns.FindDormantCustomers;
import com.microcom.reactivation.campaigns.OpenCampaign;
import com.microcom.reactivation.campaigns.Recipients;
import com.microcom.reactivation.campaigns.ReleaseInvitations;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Path("/campaigns")
public class CampaignsResource {
  private static final String USUAL_FLOW = "dormant";

  private final OpenCampaign openCampaign;
  private final Campaigns campaigns;
  private final Recipients recipients;
  private final FindDormantCustomers findDormantCustomers;
  private final ReleaseInvitations releaseInvitations;

  CampaignsResource(
      OpenCampaign openCampaign,
      Campaigns campaigns,
      Recipients recipients,
      FindDormantCustomers findDormantCustomers,
      ReleaseInvitations releaseInvitations) {
    this.openCampaign = openCampaign;
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.findDormantCustomers = findDormantCustomers;
    this.releaseInvitations = releaseInvitations;
  }

  /** @param flow null = {@code dormant} @param limit most recipients, at least 1; null = no limit */
  public record Wanted(String name, String flow, Integer limit) {}

  public record Shown(@JsonUnwrapped Campaign campaign, CampaignProgress progress) {}

  /** @param found new recipients @param released invitations handed to the gateway */
  public record Ran(int found, int released) {}

  @POST
  @Transactional
  public Response open(Wanted wanted) {
    if (wanted == null || wanted.name() == null || wanted.name().isBlank() || wanted.limit() != null && wanted.limit() < 1) {
      throw new Refused(Problem.of(422, "campaigns.incomplete", "Incomplete campaign", "La campaña necesita un nombre y, si lleva tope (limit), que sea de 1 o más."));
    }
    var flow = wanted.flow() == null ? USUAL_FLOW : wanted.flow();
    return switch (openCampaign.handle(wanted.name().strip(), flow, wanted.limit())) {
      case OpenCampaign.Result.Opened(var campaign) -> Response.created(URI.create("/campaigns/" + campaign.id())).entity(shown(campaign)).build();
      case OpenCampaign.Result.UnknownSurvey(var unknown) ->
          throw new Refused(Problem.of(422, "campaigns.unknown-survey", "Unknown survey", "No hay una encuesta publicada con el nombre «" + unknown + "»."));
    };
  }

  @GET
  @Transactional
  public List<Shown> all() {
    return campaigns.all().stream().map(this::shown).toList();
  }

  @GET
  @Path("/{id}")
  @Transactional
  public Shown get(@PathParam("id") UUID id) {
    return campaigns.find(new CampaignId(id)).map(this::shown).orElseThrow(CampaignsResource::unknown);
  }

  @POST
  @Path("/{id}/pause")
  @Transactional
  public Shown pause(@PathParam("id") UUID id) {
    return set(id, Campaign.State.PAUSED);
  }

  @POST
  @Path("/{id}/resume")
  @Transactional
  public Shown resume(@PathParam("id") UUID id) {
    return set(id, Campaign.State.RUNNING);
  }

  /** Does now what the timer would do within the minute, for all running campaigns, the same way and at the same pace. */
  @POST
  @Path("/{id}/run-now")
  public Ran runNow(@PathParam("id") UUID id) {
    campaigns.find(new CampaignId(id)).orElseThrow(CampaignsResource::unknown);
    var found = QuarkusTransaction.requiringNew().call(findDormantCustomers::handle);
    return new Ran(found, QuarkusTransaction.requiringNew().call(releaseInvitations::handle));
  }

  private Shown set(UUID id, Campaign.State state) {
    if (!campaigns.set(new CampaignId(id), state)) {
      throw unknown();
    }
    return get(id);
  }

  private Shown shown(Campaign campaign) {
    return new Shown(campaign, recipients.progress(campaign.id()));
  }

  private static Refused unknown() {
    return new Refused(Problem.of(404, "campaigns.unknown", "Unknown campaign", "No existe esa campaña."));
  }
}
