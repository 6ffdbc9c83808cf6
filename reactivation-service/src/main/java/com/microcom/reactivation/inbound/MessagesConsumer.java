package com.microcom.reactivation.inbound;

import com.microcom.contracts.InboundRouting;
import com.microcom.contracts.InboundRouting.Handler;
import com.microcom.contracts.events.InboundContent;
import com.microcom.contracts.events.MessageInbound;
import com.microcom.messaging.Consuming;
import com.microcom.messaging.Envelope;
import com.microcom.messaging.Inbox;
import com.microcom.reactivation.customers.Customers;
import com.microcom.reactivation.surveying.AnswerSurvey;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Every message shows that its sender is not asleep; those of surveys are answered here. */
@ApplicationScoped
public class MessagesConsumer {
  private final Consuming consuming;
  private final Inbox inbox;
  private final Customers customers;
  private final AnswerSurvey answerSurvey;

  MessagesConsumer(Consuming consuming, Inbox inbox, Customers customers, AnswerSurvey answerSurvey) {
    this.consuming = consuming;
    this.inbox = inbox;
    this.customers = customers;
    this.answerSurvey = answerSurvey;
  }

  @Incoming("message-inbound")
  @Blocking(ordered = false)
  public void on(ConsumerRecord<String, byte[]> record) {
    consuming.consume(
        record,
        envelope -> {
          if (envelope.event() instanceof MessageInbound message) {
            inbox.once(envelope.id(), () -> handle(envelope, message));
          }
        });
  }

  private void handle(Envelope envelope, MessageInbound message) {
    customers.wasActive(message.contactId(), message.from(), message.senderName(), message.sentAt());
    if (InboundRouting.of(message) == Handler.REACTIVATION && message.content() instanceof InboundContent.Reply reply) {
      answerSurvey.handle(envelope, message, reply);
    }
  }
}
