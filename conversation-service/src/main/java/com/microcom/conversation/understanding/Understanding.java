package com.microcom.conversation.understanding;

/**
 * What a person meant. Implementations never throw on any text and always answer: what they cannot make sense of is
 * {@link Intent#UNKNOWN} with the phrase, so that it can be learned from.
 */
public interface Understanding {
  Interpretation interpret(Utterance utterance, Context context);
}
