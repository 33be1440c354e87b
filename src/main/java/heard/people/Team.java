package heard.people;

import java.util.UUID;

public record Team(UUID id, String name) {}
