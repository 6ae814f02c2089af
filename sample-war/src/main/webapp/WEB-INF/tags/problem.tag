<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="text" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty text}"><p class="field-error" id="<c:out value='${field}'/>-error"><c:out value="${text}"/></p></c:if>
