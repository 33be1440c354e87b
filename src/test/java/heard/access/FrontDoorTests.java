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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every route of the running program, today's and tomorrow's: read from its live mappings, not from a list. */
class FrontDoorTests {

    @TestFactory
    Stream<DynamicTest> everyRouteSaysWhoMayUseItAndTakesTheViewer() {
        return Routes.all()
                .map(route -> dynamicTest(route.toString(), () -> {
                    boolean open = route.handler().hasMethodAnnotation(Open.class);
                    boolean permits = route.handler().hasMethodAnnotation(Permit.class);
                    assertThat(open ^ permits).as("either @Permit or @Open").isTrue();
                    if (permits) {
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
                    assertThat(answer.status()).isEqualTo(302);
                    assertThat(answer.location()).contains("/sign-in");
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
        Visitor administrator = Visitor.signedInAs(Given.anAdministrator());
        Visitor quality = Visitor.signedInAs(Given.aQualityOfficer());
        return Routes.all()
                .filter(route -> route.handler().hasMethodAnnotation(Permit.class) && route.act() != Act.BE_SIGNED_IN)
                .map(route -> dynamicTest(route.toString(), () -> {
                    boolean administratorMay = Role.ADMIN.may(route.act());
                    Answer answer = route.askedBy(administratorMay ? quality : administrator, child.id());
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
