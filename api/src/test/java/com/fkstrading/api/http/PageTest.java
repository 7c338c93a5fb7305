package com.fkstrading.api.http;

import static com.fkstrading.api.Authorized.given;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.fkstrading.api.Authorized;
import com.fkstrading.api.Eventually;
import com.fkstrading.api.SampleAccount;
import com.fkstrading.api.SampleSignal;
import com.fkstrading.api.SentSignal;
import com.fkstrading.contract.order.OrderStatus;
import com.fkstrading.contract.signal.DenialReason;
import com.fkstrading.testing.KafkaResource;
import com.fkstrading.testing.PostgresResource;
import com.fkstrading.testing.TestPostgres;
import com.fkstrading.testing.Tool;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@Tag("kafka")
@WithTestResource(KafkaResource.class)
@WithTestResource(PostgresResource.class)
class PageTest {

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    @TestHTTPResource("/")
    URI address;

    @Test
    void thePageAllowsNothingFromElsewhere() {
        given().get("/")
                .then()
                .statusCode(200)
                .contentType("text/html")
                .header(
                        "Content-Security-Policy",
                        startsWith("default-src 'none'; script-src 'self'"))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Cache-Control", equalTo("no-cache"))
                .body(containsString("<title>FKS</title>"));
    }

    @Test
    void theInterfaceIsDescribed() {
        given().get("/openapi").then().statusCode(200).body(containsString("/signals/{id}/why"));
    }

    @Test
    void aSignalAppearsLiveAndOpensItsPath() {
        onThePage(
                page -> {
                    var sample = new SampleSignal("page-1", "page", Instant.now());
                    filled(sample);

                    var row = page.locator("#signal-rows tr[data-id='page-1']");
                    assertThat(row).containsText("BTCUSDT");
                    assertThat(row.locator(".label")).hasText("filled");
                    assertThat(page.locator("#order-rows tr").first()).containsText("65100");

                    row.getByRole(AriaRole.BUTTON).press("Enter");
                    assertThat(page.locator("#path-steps li")).hasCount(6);
                    assertThat(page.locator("#path-findings")).containsText("at least 0.6");
                    screenshot(page, "path");
                    page.keyboard().press("Escape");
                    assertThat(page.locator("#path")).isHidden();
                });
    }

    @Test
    void positionsAndStrategiesFollowTheirTopics() {
        onThePage(
                page -> {
                    var sample = new SampleAccount("page-held", Instant.now());
                    sample.send(sample.performance(7, "12.5"));
                    sample.send(sample.position("PAGEUSDT", "0.002", "130"), sample.tripped());

                    var position = page.locator("#position-rows tr", containing("PAGEUSDT"));
                    assertThat(position).containsText("65000");
                    var strategy = page.locator("#strategy-rows tr", containing("page-held"));
                    assertThat(strategy).containsText("7 of 8");
                    assertThat(strategy).containsText("page-held lost 120 dollars");
                    screenshot(page, "accounts");
                    sample.send(sample.position("PAGEUSDT", "0", "0"));
                    assertThat(position).hasCount(0);
                });
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    @Test
    void markupInAMessageStaysText() {
        onThePage(
                page -> {
                    var sample = new SampleSignal("page-<b>", "page", Instant.now());
                    new SentSignal(sample)
                            .denied(
                                    sample.denied(
                                            DenialReason.MISSING_FIELD,
                                            "<img src=x onerror=alert(1)>"));

                    var row =
                            page.locator("#signal-rows tr")
                                    .filter(
                                            new Locator.FilterOptions()
                                                    .setHasText("<img src=x onerror=alert(1)>"));
                    assertThat(row).hasCount(1);
                    assertThat(page.locator("#signal-rows img")).hasCount(0);
                });
    }

    @Test
    void tradingIsHaltedAndResumedByNameAndReason() {
        onThePage(
                page -> {
                    click(page, "Halt trading");
                    page.locator("#command-send").click();
                    assertThat(page.locator("#command-error"))
                            .containsText("Enter your name and a reason");
                    sign(page);
                    assertThat(page.locator("#control-state")).hasText("Trading is halted");
                    assertThat(page.locator("#control-reason")).containsText("a drill");
                    screenshot(page, "halted");
                    click(page, "Resume trading");
                    sign(page);
                    assertThat(page.locator("#control-state")).hasText("Trading is running");
                });
    }

    @Test
    void aHaltWhileThePageConnectsIsShown() {
        onThePage(
                page -> {
                    page.route(
                            "**/stream",
                            stream -> {
                                command("halt", true);
                                stream.resume();
                            });
                    page.reload();
                    assertThat(page.locator("#connection")).hasText("live");
                    assertThat(page.locator("#control-state")).hasText("Trading is halted");
                    command("resume", false);
                    assertThat(page.locator("#control-state")).hasText("Trading is running");
                });
    }

    @Test
    void oneAccountIsHaltedAndResumed() {
        onThePage(
                page -> {
                    click(page, "Halt trading");
                    page.getByLabel("For").selectOption("account");
                    page.getByLabel("Account", new Page.GetByLabelOptions().setExact(true))
                            .fill("rio");
                    sign(page);
                    assertThat(page.locator("#halted-accounts"))
                            .containsText("Account rio is halted");
                    assertThat(page.locator("#control-state"))
                            .hasText("Trading is running, except for halted accounts");
                    assertThat(page.locator("#command-warning"))
                            .containsText("no signal has been received for account 'rio'");
                    screenshot(page, "account-halted");
                    click(page, "Resume rio");
                    sign(page);
                    assertThat(page.locator("#halted-accounts")).isHidden();
                });
    }

    @Test
    void tradingIsReduced() {
        onThePage(
                page -> {
                    click(page, "Reduce trading");
                    sign(page);
                    assertThat(page.locator("#control-state"))
                            .hasText("Only orders that shrink a position are sent");
                    screenshot(page, "reduced");
                    click(page, "Resume trading");
                    sign(page);
                    assertThat(page.locator("#control-state")).hasText("Trading is running");
                });
    }

    @Test
    void aStrategyIsReducedAndASymbolHalted() {
        onThePage(
                page -> {
                    click(page, "Reduce trading");
                    page.getByLabel("For").selectOption("strategy");
                    page.locator("#command-send").click();
                    assertThat(page.locator("#command-error")).isVisible();
                    page.getByLabel("Strategy", new Page.GetByLabelOptions().setExact(true))
                            .fill("a/b <i>");
                    sign(page);
                    assertThat(page.locator("#halted-accounts"))
                            .containsText("Strategy a/b <i> of all accounts may only shrink");
                    click(page, "Halt trading");
                    page.getByLabel("For").selectOption("symbol");
                    page.getByLabel("Symbol", new Page.GetByLabelOptions().setExact(true))
                            .fill("btcusdt");
                    sign(page);
                    assertThat(page.locator("#halted-accounts"))
                            .containsText("BTCUSDT of all accounts is halted");
                    assertThat(page.locator("#control-state"))
                            .hasText("Trading is running, with exceptions");
                    screenshot(page, "exceptions");
                    click(page, "Resume a/b <i>");
                    sign(page);
                    click(page, "Resume BTCUSDT");
                    sign(page);
                    assertThat(page.locator("#halted-accounts")).isHidden();
                });
    }

    @Test
    void aLimitIsSetAndTakenBack() {
        onThePage(
                page -> {
                    click(page, "Set a limit");
                    page.locator("#command-aspect").selectOption("trading-hours");
                    page.locator("#command-value").fill("always");
                    fillName(page);
                    page.locator("#command-send").click();
                    assertThat(page.locator("#command-error"))
                            .containsText("value: 'always'; expected hours in UTC");
                    page.locator("#command-value").fill("mon-fri 08:00-20:00");
                    page.locator("#command-send").click();
                    assertThat(page.locator("#limits"))
                            .containsText("All accounts: Trading hours Mon-Fri 08:00-20:00 in UTC");
                    screenshot(page, "limit");
                    click(page, "Back to the setting");
                    sign(page);
                    assertThat(page.locator("#limits")).isHidden();
                },
                problem -> problem.contains("400"));
    }

    @Test
    void whileTheDatabaseIsAwayThePageSaysSoAndHaltsAllTheSame() {
        onThePage(
                page -> {
                    try (var frozen = TestPostgres.shared().suspend()) {
                        Assertions.assertThat(frozen).isNotNull();
                        page.reload();
                        assertThat(page.locator("#notice"))
                                .containsText("Postgres does not answer");
                        assertThat(page.locator("#signals-empty")).isHidden();
                        click(page, "Halt trading");
                        sign(page);
                        assertThat(page.locator("#control-state")).hasText("Trading is halted");
                        screenshot(page, "without-database");
                        click(page, "Resume trading");
                        sign(page);
                        assertThat(page.locator("#control-state")).hasText("Trading is running");
                    }
                    assertThat(page.locator("#connection")).hasText("live");
                    assertThat(page.locator("#notice")).isHidden();
                },
                // The browser itself reports each answer 503.
                problem -> problem.contains("503"));
    }

    @Test
    void theTokenLeavesTheAddressAndIsAskedForWhereItIsMissing() {
        onThePage(
                page -> {
                    Assertions.assertThat(page.url()).isEqualTo(address.toString());
                    page.reload();
                    assertThat(page.locator("#connection")).hasText("live");

                    click(page, "Forget the token");
                    assertThat(page.locator("#token")).isVisible();
                    screenshot(page, "token");
                    page.locator("#token-value").fill("not the control token");
                    click(page, "Continue");
                    assertThat(page.locator("#token-error"))
                            .hasText("This is not the control token.");
                    page.locator("#token-value").fill(Authorized.TOKEN);
                    click(page, "Continue");
                    assertThat(page.locator("#connection")).hasText("live");
                },
                problem -> problem.contains("401"));
    }

    /// Returns once it is in force.
    private static void command(String action, boolean halted) {
        given().contentType("application/json")
                .body("{\"action\":\"%s\",\"by\":\"Bob\",\"why\":\"a drill\"}".formatted(action))
                .post("/control")
                .then()
                .statusCode(202);
        try {
            Eventually.holds(() -> given().get("/control").then().body("halted", equalTo(halted)));
        } catch (Throwable notInForce) {
            throw new AssertionError(notInForce);
        }
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
                .first()
                .click();
    }

    private static void sign(Page page) {
        fillName(page);
        page.locator("#command-send").click();
        assertThat(page.locator("#command")).isHidden();
    }

    private static void fillName(Page page) {
        page.getByLabel("Your name").fill("Ada");
        page.getByLabel("Reason").fill("a drill");
    }

    private void onThePage(Consumer<Page> steps) {
        onThePage(steps, problem -> false);
    }

    private void onThePage(Consumer<Page> steps, Predicate<String> expected) {
        var options =
                new BrowserType.LaunchOptions()
                        .setExecutablePath(Tool.require("chromium"))
                        .setArgs(ARGUMENTS);
        var noDownload =
                new Playwright.CreateOptions()
                        .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
        try (var playwright = Playwright.create(noDownload);
                var browser = playwright.chromium().launch(options);
                var page =
                        browser.newPage(new Browser.NewPageOptions().setViewportSize(1400, 900))) {
            var problems = new ArrayList<String>();
            page.onConsoleMessage(said -> note(problems, said.type(), said.text()));
            page.onPageError(problems::add);
            page.navigate(address + "#token=" + Authorized.TOKEN);
            assertThat(page.locator("#connection")).hasText("live");
            steps.accept(page);
            Assertions.assertThat(problems).allMatch(expected);
        }
    }

    private static void note(List<String> problems, String type, String text) {
        if ("error".equals(type)) {
            problems.add(text);
        }
    }

    /// For people who want to see what the test saw.
    private static void screenshot(Page page, String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            var file = "target/screenshots/%s-%s.png".formatted(name, scheme).toLowerCase();
            page.screenshot(new Page.ScreenshotOptions().setPath(Path.of(file)));
        }
        page.setViewportSize(390, 844);
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/" + name + "-phone.png")));
        page.setViewportSize(1400, 900);
    }

    private static void filled(SampleSignal sample) {
        new SentSignal(sample)
                .received()
                .decided()
                .changed(sample.changed(OrderStatus.SUBMITTED, 1))
                .changed(sample.changed(OrderStatus.FILLED, 2));
    }
}
