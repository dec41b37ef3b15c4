package io.github.blueconic4j.api.profiles;

public record Permissions(PermissionLevel level) {}
