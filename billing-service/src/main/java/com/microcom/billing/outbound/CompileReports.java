package com.microcom.billing.outbound;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;

/** Run by the build: every {@code .jrxml} of the first folder becomes a {@code .jasper} in the second. */
public final class CompileReports {
  private CompileReports() {}

  public static void main(String[] folders) throws IOException, JRException {
    var target = Files.createDirectories(Path.of(folders[1]));
    try (var sources = Files.newDirectoryStream(Path.of(folders[0]), "*.jrxml")) {
      for (var source : sources) {
        var name = source.getFileName().toString().replace(".jrxml", ".jasper");
        JasperCompileManager.compileReportToFile(source.toString(), target.resolve(name).toString());
      }
    }
  }
}
