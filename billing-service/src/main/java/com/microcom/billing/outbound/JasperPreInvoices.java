package com.microcom.billing.outbound;

import com.microcom.billing.BillingSettings;
import com.microcom.billing.preinvoicing.PreInvoice;
import com.microcom.billing.preinvoicing.PreInvoicePrinter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Objects;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperFillManager;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.data.JRMapCollectionDataSource;
import net.sf.jasperreports.engine.util.JRLoader;
import net.sf.jasperreports.export.SimpleExporterInput;
import net.sf.jasperreports.export.SimpleOutputStreamExporterOutput;
import net.sf.jasperreports.pdf.JRPdfExporter;

/** {@code prefactura.jrxml}, compiled by the build. The report is shared between threads; everything filled in is not. */
@ApplicationScoped
class JasperPreInvoices implements PreInvoicePrinter {
  private final JasperReport report = load("/reports/prefactura.jasper");
  private final PreInvoiceText text;

  JasperPreInvoices(BillingSettings settings, ZoneId zone) {
    this.text = new PreInvoiceText(settings.company(), zone);
  }

  @Override
  public byte[] print(PreInvoice preInvoice) {
    // The library looks its own classes up through the thread, and not every thread knows the application's.
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(JasperPreInvoices.class.getClassLoader());
    try {
      var lines = new JRMapCollectionDataSource(text.lines(preInvoice));
      return pdf(JasperFillManager.fillReport(report, text.parameters(preInvoice), lines));
    } catch (JRException e) {
      throw new IllegalStateException("Pre-invoice " + preInvoice.number() + " cannot be printed", e);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static byte[] pdf(JasperPrint filled) throws JRException {
    var bytes = new ByteArrayOutputStream();
    var exporter = new JRPdfExporter();
    exporter.setExporterInput(new SimpleExporterInput(filled));
    exporter.setExporterOutput(new SimpleOutputStreamExporterOutput(bytes));
    exporter.exportReport();
    return bytes.toByteArray();
  }

  private static JasperReport load(String resource) {
    try (var compiled = Objects.requireNonNull(JasperPreInvoices.class.getResourceAsStream(resource), resource)) {
      return (JasperReport) JRLoader.loadObject(compiled);
    } catch (JRException e) {
      throw new IllegalStateException(resource + " was compiled by another version", e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
