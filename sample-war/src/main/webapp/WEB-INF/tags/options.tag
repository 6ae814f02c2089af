<%@ tag pageEncoding="UTF-8" trimDirectiveWhitespaces="true" body-content="empty" %>
<%@ attribute name="choices" type="java.lang.Object" required="true" %>
<%@ taglib prefix="c" uri="jakarta.tags.core" %>
<c:forEach items="${choices}" var="choice">
  <option value="<c:out value='${choice.value()}'/>"<c:if test="${choice.chosen()}"> selected</c:if>><c:out value="${choice.label()}"/></option>
</c:forEach>
