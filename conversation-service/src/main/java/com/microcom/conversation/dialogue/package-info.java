/**
 * What the bot answers. Pure but for the ports ({@link com.microcom.conversation.dialogue.Catalog}, {@link
 * com.microcom.conversation.dialogue.Financing}, {@link com.microcom.conversation.dialogue.Orders}), which are only asked and
 * never told: everything that changes the world is an {@link com.microcom.conversation.dialogue.Effect}.
 */
package com.microcom.conversation.dialogue;
