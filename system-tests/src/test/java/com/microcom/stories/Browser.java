package com.microcom.stories;

import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * A headless Chromium that is on this machine: {@code -Dbrowser.path}, {@code CHROME_BIN} or the usual places. Without one the test is
 * skipped and says so; where {@code CI=true} it fails.
 */
final class Browser implements AutoCloseable {
  private final Playwright playwright;
  private final com.microsoft.playwright.Browser browser;

  Browser() {
    var path = find();
    if (path.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("No Chromium here: install it or set CHROME_BIN");
    }
    Assumptions.assumeTrue(path.isPresent(), "No Chromium here: install it or set CHROME_BIN");
    // Without this Playwright downloads a browser even though it is told where one is.
    playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser = playwright.chromium().launch(new BrowserType.LaunchOptions().setExecutablePath(path.get()).setArgs(List.of(
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage")));
  }

  private static Optional<Path> find() {
    return Stream.of(System.getProperty("browser.path"), System.getenv("CHROME_BIN"), "/usr/bin/chromium", "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome")
        .filter(Objects::nonNull).filter(path -> !path.isBlank()).map(Path::of).filter(Files::isExecutable).findFirst();
  }

  /** A window of its own, without anything that another one left. */
  Page open(String url, int width, int height) {
    var page = browser.newPage(new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(width, height));
    page.setDefaultTimeout(10_000);
    page.navigate(url);
    return page;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
