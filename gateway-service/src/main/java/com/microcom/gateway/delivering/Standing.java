package com.microcom.gateway.delivering;

import com.microcom.contracts.events.ConversationOwnership.Owner;
import com.microcom.contracts.values.Address;
import com.microcom.contracts.values.ContactId;
import java.time.Instant;

/**
 * Where a contact stands at the moment of sending.
 *
 * @param contactId the contact that is written to (after merges)
 * @param lastInboundAt when the person last wrote, or null
 * @param ownershipVersion the newest known; 0 = none yet
 * @param fenced an executive did something that conversation has not answered yet
 */
public record Standing(
    ContactId contactId,
    Address address,
    Instant lastInboundAt,
    long ownershipVersion,
    Owner owner,
    boolean fenced,
    boolean optedOut) {}
