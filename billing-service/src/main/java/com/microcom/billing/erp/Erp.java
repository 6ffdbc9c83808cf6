package com.microcom.billing.erp;

/** The company's management system. */
public interface Erp {
  /** Idempotent by order id: a second post of the same order is answered with the first one's reference. Never throws. */
  ErpAnswer post(ErpOrder order);
}
