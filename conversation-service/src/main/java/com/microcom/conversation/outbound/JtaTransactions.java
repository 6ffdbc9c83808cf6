package com.microcom.conversation.outbound;

import com.microcom.conversation.Transactions;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

@ApplicationScoped
class JtaTransactions implements Transactions {
  @Override
  public <T> T inOne(Supplier<T> work) {
    return QuarkusTransaction.joiningExisting().call(work::get);
  }
}
