package heard.testing;

import heard.access.Act;
import heard.access.ForChild;
import heard.access.Ids;
import heard.access.Permit;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The routes of the running program, from its live mappings. */
public final class Routes {

    private Routes() {}

    public static Stream<Route> all() {
        return HeardServer.context()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .entrySet()
                .stream()
                .filter(mapping ->
                        mapping.getValue().getBeanType().getPackageName().startsWith("heard"))
                .filter(mapping ->
                        !mapping.getValue().getBeanType().getSimpleName().equals("ForgetfulController"))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .flatMap(pattern -> methods(
                                        mapping.getKey().getMethodsCondition().getMethods())
                                .map(method -> new Route(
                                        method,
                                        pattern,
                                        mapping.getValue(),
                                        mapping.getKey().getConsumesCondition().getConsumableMediaTypes().stream()
                                                .anyMatch(MediaType.MULTIPART_FORM_DATA::includes)))))
                .sorted((a, b) -> a.toString().compareTo(b.toString()));
    }

    private static Stream<RequestMethod> methods(java.util.Set<RequestMethod> declared) {
        return declared.isEmpty() ? Stream.of(RequestMethod.GET) : declared.stream();
    }

    public record Route(RequestMethod method, String pattern, HandlerMethod handler, boolean takesFiles) {

        public boolean isAboutAChild() {
            return pattern.contains("{childId}");
        }

        /** On the child's own site, for whoever has a visit. */
        public boolean isForAChild() {
            return handler.hasMethodAnnotation(ForChild.class);
        }

        public boolean isOnTheChildsSite() {
            return pattern.equals("/say") || pattern.startsWith("/say/");
        }

        public boolean namesSomething() {
            return pattern.contains("{");
        }

        public boolean isGet() {
            return method == RequestMethod.GET;
        }

        public boolean needsOnlyAChild() {
            return pattern.indexOf('{') == pattern.lastIndexOf('{');
        }

        public Act act() {
            return Objects.requireNonNull(handler.getMethodAnnotation(Permit.class))
                    .value();
        }

        /** Asks with this child and a made-up value for everything else that the route wants. */
        public Answer askedBy(Visitor visitor, UUID childId) {
            return askedBy(visitor, childId, "1");
        }

        /** @param typed what stands in each field that takes any text */
        public Answer askedBy(Visitor visitor, UUID childId, String typed) {
            String path = pattern.replace("{childId}", childId.toString())
                    .replaceAll("\\{kind}", "session")
                    .replaceAll("\\{(key|formKey|name)}", "statutory-visit")
                    .replaceAll("\\{(version|line|ordinal)}", "1")
                    .replaceAll("\\{[^}]+}", Ids.next().toString());
            String[] fields = fields(typed);
            if (isGet()) {
                return visitor.get(path + query(fields));
            }
            if (method != RequestMethod.POST) {
                return visitor.script(method.name(), path + query(fields), "application/json", "{}".getBytes());
            }
            boolean file = takesFiles
                    || Stream.of(handler.getMethodParameters())
                            .anyMatch(parameter -> parameter.getParameterType() == MultipartFile.class);
            return file
                    ? visitor.upload(path, fileField(), "a.txt", "text/plain", "words".getBytes(), fields)
                    : visitor.post(path, fields);
        }

        private String fileField() {
            return Stream.of(handler.getMethodParameters())
                    .filter(parameter -> parameter.getParameterType() == MultipartFile.class
                            || parameter.getGenericParameterType().getTypeName().contains("MultipartFile"))
                    .findFirst()
                    .map(Route::name)
                    .orElse("file");
        }

        private String[] fields(String typed) {
            List<String> fields = new ArrayList<>();
            for (MethodParameter parameter : handler.getMethodParameters()) {
                if (parameter.hasParameterAnnotation(RequestParam.class)
                        && !parameter.getGenericParameterType().getTypeName().contains("MultipartFile")
                        && !parameter.getParameterType().isAssignableFrom(java.util.Map.class)) {
                    fields.add(name(parameter));
                    fields.add(value(parameter.getParameterType(), typed));
                }
            }
            return fields.toArray(String[]::new);
        }

        private static String name(MethodParameter parameter) {
            RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
            String given = annotation == null ? "" : annotation.value();
            return given.isEmpty()
                    ? Objects.requireNonNull(parameter.getParameter().getName())
                    : given;
        }

        private static String value(Class<?> type, String typed) {
            if (type == UUID.class) {
                return Ids.next().toString();
            }
            if (type == LocalDate.class) {
                return TestClock.TODAY.toString();
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0].toString();
            }
            if (type == boolean.class || type == Boolean.class) {
                return "true";
            }
            return type == String.class ? typed : "1";
        }

        private static String query(String[] fields) {
            StringBuilder query = new StringBuilder();
            for (int i = 0; i < fields.length; i += 2) {
                query.append(i == 0 ? '?' : '&')
                        .append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return query.toString();
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }
}
