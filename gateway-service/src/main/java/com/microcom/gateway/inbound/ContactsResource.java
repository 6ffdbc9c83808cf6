package com.microcom.gateway.inbound;

import com.microcom.contracts.Problem;
import com.microcom.contracts.rest.ContactsApi.Contact;
import com.microcom.contracts.rest.ContactsApi.Wanted;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.AddressNormaliser;
import com.microcom.contracts.values.ContactId;
import com.microcom.gateway.contacts.Contacts;
import com.microcom.gateway.contacts.EnsureContacts;
import com.microcom.gateway.contacts.KnownContact;
import com.microcom.gateway.contacts.MergeContacts;
import com.microcom.gateway.delivering.DeliveryOverview;
import com.microcom.gateway.delivering.DeliveryOverview.ContactDelivery;
import com.microcom.messaging.http.Refused;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

/** {@link com.microcom.contracts.rest.ContactsApi}. */
@Path("/contacts")
public class ContactsResource {
  private final EnsureContacts ensureContacts;
  private final MergeContacts mergeContacts;
  private final Contacts contacts;
  private final DeliveryOverview overview;

  public ContactsResource(
      EnsureContacts ensureContacts, MergeContacts mergeContacts, Contacts contacts, DeliveryOverview overview) {
    this.ensureContacts = ensureContacts;
    this.mergeContacts = mergeContacts;
    this.contacts = contacts;
    this.overview = overview;
  }

  @PUT
  public List<Contact> ensure(List<Wanted> wanted) {
    var addresses = wanted.stream().map(ContactsResource::address).toList();
    var bad = IntStream.range(0, wanted.size()).filter(i -> addresses.get(i).isEmpty()).boxed().toList();
    if (!bad.isEmpty()) {
      var detail = "No parecen direcciones válidas las de las posiciones " + bad + " (desde 0).";
      throw new Refused(Problem.of(422, "contacts.bad-address", "Not an address", detail).with(Map.of("positions", bad)));
    }
    var people =
        IntStream.range(0, wanted.size())
            .mapToObj(i -> new EnsureContacts.Person(addresses.get(i).orElseThrow(), wanted.get(i).name()))
            .toList();
    return ensureContacts.handle(people).stream().map(ContactsResource::shown).toList();
  }

  @GET
  @Path("/{id}")
  public Contact get(@PathParam("id") UUID id) {
    return QuarkusTransaction.requiringNew()
        .call(() -> contacts.find(new ContactId(id)))
        .map(ContactsResource::shown)
        .orElseThrow(ContactsResource::unknown);
  }

  /** Why does a message not go out: who may speak, what waits and for what. */
  @GET
  @Path("/{id}/delivery")
  public ContactDelivery delivery(@PathParam("id") UUID id) {
    return QuarkusTransaction.requiringNew().call(() -> overview.of(new ContactId(id))).orElseThrow(ContactsResource::unknown);
  }

  /** They are one person. @param into takes over the identities of {@code id} */
  @POST
  @Path("/{id}/merged-into/{into}")
  public void merge(@PathParam("id") UUID id, @PathParam("into") UUID into) {
    var result = QuarkusTransaction.requiringNew().call(() -> mergeContacts.handle(new ContactId(id), new ContactId(into)));
    if (result == MergeContacts.Result.UNKNOWN) {
      throw unknown();
    }
  }

  private static Refused unknown() {
    return new Refused(Problem.of(404, "contacts.unknown", "Unknown contact", "No existe ese contacto."));
  }

  private static Optional<Address> address(Wanted wanted) {
    return wanted == null || wanted.channel() == null
        ? Optional.empty()
        : AddressNormaliser.normalise(wanted.channel(), wanted.address());
  }

  private static Contact shown(KnownContact contact) {
    return new Contact(contact.contactId(), contact.name(), contact.identities());
  }
}
