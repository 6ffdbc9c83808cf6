package com.microcom.gateway.receiving;

import com.microcom.contracts.events.ExecutiveActivity;
import com.microcom.contracts.events.ExecutiveActivity.Kind;
import com.microcom.contracts.values.Address;
import com.microcom.gateway.contacts.KnowContact;
import com.microcom.gateway.delivering.RecogniseEcho;
import com.microcom.gateway.delivering.RecordStatus;
import com.microcom.gateway.ownership.NoticeExecutive;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** What each kind of event of a provider leads to. In the caller's transaction. */
@ApplicationScoped
public class HandleChannelEvent {
  private final ReceiveMessage receiveMessage;
  private final RecordStatus recordStatus;
  private final NoticeExecutive noticeExecutive;
  private final KnowContact knowContact;
  private final RecogniseEcho recogniseEcho;

  public HandleChannelEvent(
      ReceiveMessage receiveMessage,
      RecordStatus recordStatus,
      NoticeExecutive noticeExecutive,
      KnowContact knowContact,
      RecogniseEcho recogniseEcho) {
    this.receiveMessage = receiveMessage;
    this.recordStatus = recordStatus;
    this.noticeExecutive = noticeExecutive;
    this.knowContact = knowContact;
    this.recogniseEcho = recogniseEcho;
  }

  public enum Handled {
    DONE,
    /** Cannot be judged yet: ask again in a moment. */
    NOT_YET
  }

  /** @param eventId the provider's */
  public Handled handle(String eventId, ChannelEvent event, Instant receivedAt) {
    switch (event) {
      case ChannelEvent.PersonWrote wrote -> receiveMessage.handle(wrote, receivedAt);
      case ChannelEvent.StatusReported(var providerId, var externalId, var report) ->
          recordStatus.handle(externalId, providerId, report);
      case ChannelEvent.ConversationMoved(var contact, var kind, var executive, var at) ->
          notice(eventId, contact, kind, executive, null, at);
      case ChannelEvent.AnswerSeen seen -> {
        return answerSeen(eventId, seen);
      }
      case ChannelEvent.OfNoConsequence nothing -> {}
    }
    return Handled.DONE;
  }

  private Handled answerSeen(String eventId, ChannelEvent.AnswerSeen seen) {
    var contact = knowContact.wanted(seen.to(), null);
    return switch (recogniseEcho.handle(contact, seen.externalId(), seen.providerMessageId(), seen.text(), seen.at())) {
      case OURS -> Handled.DONE;
      case NOT_YET -> Handled.NOT_YET;
      case SOMEBODY_ELSES -> {
        notice(eventId, seen.to(), Kind.WROTE, null, seen.text(), seen.at());
        yield Handled.DONE;
      }
    };
  }

  private void notice(String eventId, Address address, Kind kind, String executive, String text, Instant at) {
    var contact = knowContact.wanted(address, null);
    noticeExecutive.handle(new ExecutiveActivity(eventId, contact, kind, executive, text, at));
  }
}
