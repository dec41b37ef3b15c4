package io.github.blueconic4j.api.contract;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

final class DocumentExtension implements ExecutionCondition, ParameterResolver {

    private static final Optional<ApiDocument> DOCUMENT = ApiDocument.find();
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (DOCUMENT.isPresent()) {
            return ConditionEvaluationResult.enabled("BlueConic's document is at hand");
        }
        if (!SAID.getAndSet(true)) {
            System.out.println("contract: left out what needs BlueConic's OpenAPI document (operations, schemas,"
                    + " enumerations, examples), there is none at " + ApiDocument.place()
                    + "; run ./mvnw verify -D" + ApiDocument.PROPERTY + "=PATH");
        }
        return ConditionEvaluationResult.disabled("no document");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ApiDocument.class;
    }

    @Override
    public ApiDocument resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return DOCUMENT.orElseThrow();
    }
}
