package io.github.blueconic4j.cdi.tenant;

import java.util.Set;

/**
 * The BlueConic tenants of an application that has several. They are named by {@code blueconic.tenant-names}, each is
 * configured by {@code blueconic.tenants.<name>.*}, and none inherits anything from another.
 *
 * <pre>{@code
 * @Inject Tenants tenants;
 * ProfilesApi profiles = tenants.get("emea").api(ProfilesApi.class);
 * }</pre>
 */
public interface Tenants {

    /**
     * @param name one of {@code blueconic.tenant-names}, or {@code default}
     * @throws IllegalArgumentException if no tenant of that name is configured; the message names those that are
     */
    TenantAccess get(String name);

    /** The default tenant first, if it is configured. */
    Set<String> names();
}
