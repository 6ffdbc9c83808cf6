package com.microcom.simulator.serving;

import com.microcom.simulator.chatting.SendToContact;
import jakarta.enterprise.context.ApplicationScoped;

/** An executive works in the provider's inbox. */
@ApplicationScoped
public class ActAsExecutive {
  private final Conversations conversations;
  private final SendToContact sending;

  ActAsExecutive(Conversations conversations, SendToContact sending) {
    this.conversations = conversations;
    this.sending = sending;
  }

  public void claim(String contact, String agent) {
    conversations.claim(contact, agent);
  }

  /** Writing to somebody whom nobody has claimed claims them first, as the inbox does. @return the message's id */
  public String write(String contact, String agent, String text) {
    if (conversations.openOf(contact).filter(c -> agent.equals(c.userId())).isEmpty()) {
      conversations.claim(contact, agent);
    }
    var message = sending.byExecutive(contact, agent, text);
    conversations.heard(message);
    return message.id();
  }

  /** @param to null gives the conversation back to the group */
  public void transfer(String contact, String agent, String to) {
    conversations.transfer(contact, agent, to);
  }

  /** @return false if there was nothing open to close */
  public boolean close(String contact, String agent) {
    var open = conversations.openOf(contact);
    open.ifPresent(conversation -> conversations.close(conversation, agent));
    return open.isPresent();
  }
}
