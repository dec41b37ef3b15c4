package io.github.blueconic4j.cdi.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

import io.github.blueconic4j.api.common.Guarded;
import io.github.blueconic4j.cdi.config.Tenant;

/** Guards every call of an injected client, which is always one of the default tenant. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
public class GuardInterceptor {

    @Inject
    TenantRuntimes tenants;

    @AroundInvoke
    Object guard(InvocationContext invocation) throws Exception {
        if (tenants.built().isCalling()) {
            return invocation.proceed();
        }
        Guard guard = tenants.get(Tenant.DEFAULT).guard();
        return guard.call(invocation.getMethod(), invocation.getParameters(), arguments -> {
            if (arguments != null) {
                invocation.setParameters(arguments);
            }
            return invocation.proceed();
        });
    }
}
