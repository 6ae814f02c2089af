<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="field" required="true" %>
<%@ attribute name="text" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:if test="${not empty text}"> aria-invalid="true" aria-describedby="<c:out value='${field}'/>-error"</c:if>
