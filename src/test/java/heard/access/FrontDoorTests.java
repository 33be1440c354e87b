package heard.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import heard.children.Child;
import heard.children.Children;
import heard.testing.Answer;
import heard.testing.Given;
import heard.testing.HeardServer;
import heard.testing.Routes;
import heard.testing.Routes.Route;
import heard.testing.Visitor;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;

/** Every route of the running program, today's and tomorrow's: read from its live mappings, not from a list. */
class FrontDoorTests {

    @TestFactory
    Stream<DynamicTest> everyRouteSaysWhoMayUseItAndTakesTheViewer() {
        return Routes.all()
                .map(route -> dynamicTest(route.toString(), () -> {
                    boolean open = route.handler().hasMethodAnnotation(Open.class);
                    boolean permits = route.handler().hasMethodAnnotation(Permit.class);
                    assertThat(Stream.of(open, permits, route.isForAChild()).filter(said -> said))
                            .as("either @Permit or @ForChild or @Open")
                            .hasSize(1);
                    if (route.isForAChild()) {
                        assertThat(route.isOnTheChildsSite()).isTrue();
                        assertThat(Arrays.asList(route.handler().getMethod().getParameterTypes()))
                                .contains(ChildViewer.class)
                                .doesNotContain(StaffViewer.class);
                        assertThat(route.isAboutAChild())
                                .as("whose page it is, the visit says and not the address")
                                .isFalse();
                    } else if (permits) {
                        assertThat(route.isOnTheChildsSite()).isFalse();
                        assertThat(Arrays.asList(route.handler().getMethod().getParameterTypes()))
                                .contains(StaffViewer.class);
                    } else {
                        assertThat(route.isAboutAChild())
                                .as("an open route is about no child")
                                .isFalse();
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoeverIsNotSignedInGoesToTheSignInPage() {
        return Routes.all()
                .filter(route -> route.handler().hasMethodAnnotation(Permit.class))
                .map(route -> dynamicTest(route.toString(), () -> {
                    Answer answer = route.askedBy(Visitor.notSignedIn(), Ids.next());
                    if (answer.status() == 401) { // the sign-in page itself, which carries what was sent
                        assertThat(answer.page().select("form[action=/sign-in]"))
                                .isNotEmpty();
                    } else {
                        assertThat(answer.status()).isEqualTo(302);
                        assertThat(answer.location()).contains("/sign-in");
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> toAWorkerWithNoPartInTheChildsLifeThereIsNoSuchChildAndTheTryIsOnTheTrail() {
        Child child = Given.aChild()
                .called("Hidden")
                .allocatedTo(Given.aWorker(Given.aTeam()))
                .save();
        Visitor worker = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Visitor manager = Visitor.signedInAs(Given.aManager(Given.aTeam()));
        return Routes.all()
                .filter(Route::isAboutAChild)
                .map(route -> dynamicTest(route.toString(), () -> {
                    long before = refusals(child);
                    boolean forManagers = !Role.WORKER.may(route.act());
                    Answer answer = route.askedBy(forManagers ? manager : worker, child.id());
                    assertThat(answer.status()).isEqualTo(404);
                    assertThat(answer.text()).doesNotContain("Hidden");
                    assertThat(refusals(child)).isEqualTo(before + 1);
                }));
    }

    @TestFactory
    Stream<DynamicTest> aRoleThatMayNotIsTurnedAway() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        Map<Role, Visitor> visitors = Map.of(
                Role.ADMIN, Visitor.signedInAs(Given.anAdministrator()),
                Role.QUALITY, Visitor.signedInAs(Given.aQualityOfficer()),
                Role.WORKER, Visitor.signedInAs(Given.aWorker(Given.aTeam())));
        return Routes.all()
                .filter(route -> route.handler().hasMethodAnnotation(Permit.class) && route.act() != Act.BE_SIGNED_IN)
                .map(route -> dynamicTest(route.toString(), () -> {
                    Role mayNot = Stream.of(Role.ADMIN, Role.QUALITY, Role.WORKER)
                            .filter(role -> !role.may(route.act()))
                            .findFirst()
                            .orElseThrow();
                    Answer answer = route.askedBy(visitors.get(mayNot), child.id());
                    assertThat(answer.status()).isEqualTo(403);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyPageOfAChildThatOpensIsOnTheTrail() {
        var team = Given.aTeam();
        StaffMember manager = Given.aManager(team);
        Child child = Given.aChild().inTeam(team).save();
        Visitor visitor = Visitor.signedInAs(manager);
        return Routes.all()
                .filter(route -> route.isAboutAChild() && route.isGet() && route.needsOnlyAChild())
                .map(route -> dynamicTest(route.toString(), () -> {
                    long before = looks(child, manager);
                    Answer answer = route.askedBy(visitor, child.id());
                    assertThat(answer.status()).isIn(200, 303, 404, 422);
                    if (answer.status() == 200) {
                        assertThat(looks(child, manager)).isGreaterThan(before);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whoeverHasNoVisitIsSentToTheChildsEntry() {
        Visitor worker = Visitor.signedInAs(Given.aWorker(Given.aTeam()));
        Child child = Given.aChild().save();
        Visitor left = Visitor.visiting(child);
        Visitor whoKeptTheCookie = left.copy();
        left.post("/say/leave");
        return Routes.all()
                .filter(Route::isForAChild)
                .map(route -> dynamicTest(route.toString(), () -> {
                    for (Visitor visitor : java.util.List.of(Visitor.notSignedIn(), worker, whoKeptTheCookie)) {
                        Answer answer = route.askedBy(visitor, child.id());
                        if (route.isGet() || route.method() == RequestMethod.POST) {
                            assertThat(answer.status()).isEqualTo(303);
                            assertThat(answer.location()).startsWith("/say");
                        } else {
                            assertThat(answer.status()).isEqualTo(401);
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aChildFindsNothingUnderNamesThatAreNotTheirsAndWhatTheyOpenIsOnTheTrail() {
        Child child = Given.aChild().allocatedTo(Given.aWorker(Given.aTeam())).save();
        return Routes.all()
                .filter(Route::isForAChild)
                .map(route -> dynamicTest(route.toString(), () -> {
                    long before = visits(child);
                    Answer answer = route.askedBy(Visitor.visiting(child), child.id());
                    if (route.namesSomething()) {
                        assertThat(answer.status()).isIn(404, 400, 415, 422);
                    } else {
                        assertThat(answer.status()).isIn(200, 201, 204, 303, 400, 404, 409, 415, 422);
                    }
                    if (answer.status() < 400 || answer.status() == 404) {
                        assertThat(visits(child)).isGreaterThan(before);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> aFormOfAnotherSiteDoesNothing() {
        var team = Given.aTeam();
        Child child = Given.aChild().inTeam(team).save();
        Visitor manager = Visitor.signedInAs(Given.aManager(team));
        Visitor visiting = Visitor.visiting(child);
        return Routes.all()
                .filter(route -> !route.isGet())
                // From however old a page; the cookie does not go with a form of another site, see SaySite.
                .filter(route -> !route.pattern().equals("/say/leave")
                        && !route.pattern().equals("/say/not-safe"))
                .map(route -> dynamicTest(route.toString(), () -> {
                    Visitor visitor = route.isOnTheChildsSite() ? visiting : manager;
                    visitor.forgetToken();
                    Answer answer = route.askedBy(visitor, child.id());
                    if (route.isOnTheChildsSite() && route.method() == RequestMethod.POST) {
                        assertThat(answer.location()).isEqualTo("/say?again=1");
                    } else {
                        assertThat(answer.status()).isEqualTo(403);
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> whatSomebodyPutsIntoAnAddressIsNoPartOfAnyStatement() {
        var team = Given.aTeam();
        Child child = Given.aChild().inTeam(team).save();
        Map<Role, Visitor> visitors = Map.of(
                Role.MANAGER, Visitor.signedInAs(Given.aManager(team)),
                Role.QUALITY, Visitor.signedInAs(Given.aQualityOfficer()),
                Role.ADMIN, Visitor.signedInAs(Given.anAdministrator()));
        return Routes.all()
                .filter(Route::isGet)
                .map(route -> dynamicTest(route.toString(), () -> {
                    Visitor visitor = route.isForAChild()
                            ? Visitor.visiting(child)
                            : !route.handler().hasMethodAnnotation(Permit.class)
                                    ? Visitor.notSignedIn()
                                    : Stream.of(Role.MANAGER, Role.QUALITY, Role.ADMIN)
                                            .filter(role -> role.may(route.act()))
                                            .map(visitors::get)
                                            .findFirst()
                                            .orElseThrow();
                    int usual = route.askedBy(visitor, child.id()).status();
                    for (String typed : java.util.List.of("1' or '1'='1", "\");--", "$1 :child ? \\ % _", "a\u0000b")) {
                        int status = route.askedBy(visitor, child.id(), typed).status();
                        assertThat(status)
                                .as(typed)
                                .satisfiesAnyOf(
                                        s -> assertThat(s).isLessThan(500),
                                        s -> assertThat(s).isEqualTo(usual));
                    }
                }));
    }

    @Test
    void theSignInOfStaffOpensNothingOnTheChildsSiteAndTheVisitOfAChildNothingElsewhere() {
        StaffMember manager = Given.aManager(Given.aTeam());
        Child child = Given.aChild().save();

        assertThat(Visitor.signedInAs(manager).get("/say/forgetful/staff").status())
                .isEqualTo(404);
        assertThat(Visitor.visiting(child)
                        .get("/children/" + child.id() + "/voice")
                        .location())
                .contains("/sign-in");
    }

    @Test
    void aChildsHandlerThatForgetsTheTrailFailsAndLeavesNothingBehind() {
        Child child = Given.aChild().save();

        Answer answer = Visitor.visiting(child).post("/say/forgetful/trail");

        assertThat(answer.status()).isEqualTo(500);
        Given.asService(() ->
                assertThat(HeardServer.bean(Children.class).alerts(child.id())).isEmpty());
    }

    @Test
    void aChildsHandlerThatAsksForAnotherChildFindsNobodyAndTheTryIsOnTheTrail() {
        Child child = Given.aChild().save();
        Child other = Given.aChild().save();

        assertThat(Visitor.visiting(child).get("/say/forgetful/" + child.id()).status())
                .isEqualTo(303);
        assertThat(Visitor.visiting(child).get("/say/forgetful/" + other.id()).status())
                .isEqualTo(404);
        assertThat(refusals(child)).isEqualTo(1);
        assertThat(refusals(other)).isZero();
    }

    @Test
    void aHandlerThatForgetsTheTrailFailsAndLeavesNothingBehind() {
        var team = Given.aTeam();
        Child child = Given.aChild().inTeam(team).save();

        Answer answer = Visitor.signedInAs(Given.aManager(team)).post("/forgetful/" + child.id() + "/trail");

        assertThat(answer.status()).isEqualTo(500);
        Given.asService(() ->
                assertThat(HeardServer.bean(Children.class).alerts(child.id())).isEmpty());
    }

    @Test
    void aHandlerThatSaysNothingOfWhoMayLetsNobodyIn() {
        assertThat(Visitor.signedInAs(Given.aManager(Given.aTeam()))
                        .get("/forgetful/permit")
                        .status())
                .isEqualTo(500);
    }

    private static long refusals(Child child) {
        return count("child_id = :child and action = 'REFUSED'", child, null);
    }

    private static long visits(Child child) {
        return count(
                "child_id = :child and visit_id is not null and (staff_id is null or :staff::uuid is null)",
                child,
                null);
    }

    private static long looks(Child child, StaffMember by) {
        return count("child_id = :child and staff_id = :staff and action in ('READ', 'LISTED', 'WROTE')", child, by);
    }

    private static long count(String where, Child child, @org.jspecify.annotations.Nullable StaffMember by) {
        return HeardServer.bean(ServiceRun.class)
                .inOneTransaction(() -> HeardServer.bean(JdbcClient.class)
                        .sql("select count(*) from audit_event where " + where)
                        .param("child", child.id())
                        .param("staff", by == null ? null : by.id())
                        .query(Long.class)
                        .single());
    }
}
